// The evidence pane: a sentence beside its figure. Without it every link leads to the report's own page.
"use strict";
