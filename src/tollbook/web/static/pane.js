// The evidence pane: the sentence of a figure beside the figure. Without this script, and on narrow screens, the same
// links lead to the report's own page. What is fetched is the site's own page; its words are copied as nodes, never as
// markup.
"use strict";
(() => {
  const WIDE = matchMedia("(min-width: 900px)");
  const page = document.querySelector(".eventpage");
  if (!page) return;
  const said = page.dataset;
  let pane = null, from = null;

  function element(name, words, attributes) {
    const made = document.createElement(name);
    if (words) made.textContent = words;
    for (const [key, value] of Object.entries(attributes || {})) made.setAttribute(key, value);
    return made;
  }

  function close() {
    if (!pane) return;
    pane.remove();
    pane = null;
    state(null);
    if (from) from.focus();
  }

  function state(claim) {
    const url = new URL(location.href);
    if (claim) url.searchParams.set("claim", claim); else url.searchParams.delete("claim");
    history.replaceState(history.state, "", url);
  }

  function show(link, target, report) {
    const text = report.querySelector(".src"), title = report.querySelector("h1"), line = report.querySelector(".dateline");
    if (!text || !title) { location.href = link.href; return; }
    const words = document.importNode(text, true);
    const hit = words.querySelector("#" + CSS.escape(target));
    if (pane) pane.remove();
    pane = element("aside", "", { "class": "evpane", "aria-label": said.evidence, "tabindex": "-1" });
    const bar = element("p", "", { "class": "bar" });
    const shut = element("button", said.close, { "type": "button", "class": "quiet" });
    shut.addEventListener("click", close);
    bar.append(shut, element("a", said.open, { "href": link.href }));
    const head = element("h2", title.textContent.trim());
    if (title.dir) head.dir = title.dir;
    pane.append(bar, head, element("p", line ? line.textContent.trim() : "", { "class": "line" }), words);
    if (!hit) pane.append(element("p", said.orphan, { "class": "line" }));
    for (const one of pane.querySelectorAll("[id]")) if (one !== hit) one.removeAttribute("id");
    page.append(pane);
    if (hit) {
      hit.removeAttribute("id");
      hit.classList.add("hit");
      hit.scrollIntoView({ block: "center" });
    }
    pane.focus({ preventScroll: true });
    state(target.startsWith("c-") ? target : null);
  }

  function open(link, url) {
    const request = new XMLHttpRequest();
    request.open("GET", url.pathname);
    request.responseType = "document";
    request.onload = () => {
      if (request.status === 200 && request.response) show(link, decodeURIComponent(url.hash.slice(1)), request.response);
      else location.href = link.href;
    };
    request.onerror = () => { location.href = link.href; };
    request.send();
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest('a[href^="/r/"]');
    const plain = !(event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!link || !plain || event.defaultPrevented || !WIDE.matches || link.closest(".evpane")) return;
    const url = new URL(link.href);
    if (!url.hash) return;
    event.preventDefault();
    from = link;
    open(link, url);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && pane) close();
  });
})();
