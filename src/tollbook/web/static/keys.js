/* Keys and the evidence pane; every page works without. */
"use strict";
