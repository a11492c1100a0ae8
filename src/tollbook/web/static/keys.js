// Keys, the live region and progress. Every page works without this: a key only presses a button or follows a link
// that stands on the page, and shows it (data-key).
"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("has-js");
  const one = (selector) => document.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const store = {
    get on() { try { return localStorage.getItem("tollbook.keys") !== "off"; } catch { return true; } },
    set on(value) { try { localStorage.setItem("tollbook.keys", value ? "on" : "off"); } catch { /* private mode */ } },
    get own() { try { return JSON.parse(localStorage.getItem("tollbook.keymap")) ?? {}; } catch { return {}; } },
    set own(value) { try { localStorage.setItem("tollbook.keymap", JSON.stringify(value)); } catch { /* private mode */ } },
  };

  // each key may be another one: what pages call A is whatever stands for it here
  const names = all("[data-own]").map((field) => field.dataset.own);
  const isKey = (key) => typeof key === "string" && /^\p{L}$/u.test(key) && key === key.toUpperCase();
  const keyFor = (name) => { const key = store.own[name]; return isKey(key) ? key : name; };
  const nameOf = (key) => names.find((name) => keyFor(name) === key) ?? (names.includes(key) ? "" : key);
  const showKeys = () => {
    all("kbd").forEach((node) => {
      node.dataset.name ??= node.textContent;
      const [, shift, name] = /^(\u21e7?)(.+)$/.exec(node.dataset.name);
      if (names.includes(name)) { node.textContent = shift + keyFor(name); }
    });
    all("[data-own]").forEach((field) => { field.value = keyFor(field.dataset.own); });
  };
  const told = (words) => { const line = one("[data-own-told]"); if (line) { line.textContent = words; } };
  all("[data-own]").forEach((field) => {
    field.addEventListener("focus", () => field.select());
    field.addEventListener("input", (event) => {
      const key = (event.data ?? field.value).trim().slice(-1).toUpperCase();
      const taken = names.find((name) => name !== field.dataset.own && keyFor(name) === key);
      const line = one("[data-own-told]");
      if (!isKey(key)) { told(line.dataset.none); } else if (taken) { told(`${line.dataset.taken} ${key}`); } else {
        store.own = { ...store.own, [field.dataset.own]: key };
        told(line.dataset.kept);
      }
      showKeys();
      field.select();
    });
  });
  all("[data-own-reset]").forEach((node) => node.addEventListener("click", () => { store.own = {}; told(""); showKeys(); }));
  showKeys();

  // one switch turns all single keys off (WCAG 2.1.4)
  const showState = () => {
    all("[data-keys-on]").forEach((node) => { node.hidden = !store.on; });
    all("[data-keys-off]").forEach((node) => { node.hidden = store.on; });
    all("[data-keys-switch]").forEach((node) => { node.checked = store.on; });
  };
  all("[data-keys-switch]").forEach((node) => node.addEventListener("change", () => { store.on = node.checked; showState(); }));
  showState();
  const sheet = one("#keys");
  const openSheet = () => { if (sheet && !sheet.open) { sheet.showModal(); } };
  all("[data-act=keys]").forEach((node) => node.addEventListener("click", openSheet));

  const say = (words) => { const live = one("#live"); if (live) { live.textContent = words; } };
  const done = one("[data-live]");
  if (done && new URLSearchParams(location.search).has("done")) {
    setTimeout(() => say(done.innerText.replace(/\s+/g, " ")), 150);
    const head = one("#it");
    if (head) { head.focus({ preventScroll: window.innerWidth > 900 }); }
  }
  const faults = one("#errors");
  const name = one("#nm");
  if (faults) { (name && !name.value ? name : faults).focus(); }

  // reject: R, then 1 to 9
  let picking = false;
  const hint = one("[data-pick]");
  const pick = (on) => {
    picking = on;
    if (hint) { hint.hidden = !on; }
    if (on && hint) { say(hint.textContent); }
  };
  const reject = () => one("button[name=d][value=reject]");
  const pickReason = (digit) => {
    const select = one("#rs");
    if (!select || !reject()) { return; }
    select.value = digit;
    pick(false);
    press(reject());
  };

  let pressed = false; // a second key must not decide the next item before it is seen
  const press = (node) => { if (!pressed) { pressed = true; node.click(); } };
  window.addEventListener("pageshow", () => { pressed = false; });

  const edit = () => {
    const box = one("#edit");
    if (!box) { return; }
    box.open = true;
    box.querySelector("input, select").focus();
  };
  const isWriting = (node) => node.closest("input, select, textarea, [contenteditable]") && !/^(checkbox|radio|button|submit)$/.test(node.type);
  const named = (event) => {
    const name = nameOf(event.key.toUpperCase());
    return event.shiftKey && name === "Z" ? "Shift+Z" : name;
  };

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.altKey || event.isComposing) { return; }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.closest("#edit")) {
      event.preventDefault();
      press(one("[data-save]"));
      return;
    }
    if (event.ctrlKey || event.metaKey) { return; }
    if (event.key === "Escape") {
      if (picking) { pick(false); } else if (isWriting(event.target)) { event.target.blur(); }
      return;
    }
    if (isWriting(event.target) || (sheet && sheet.open)) { return; }
    if (event.key === "?") { event.preventDefault(); openSheet(); return; }
    if (!store.on || event.repeat) { return; }
    if (picking && /^[1-9]$/.test(event.key)) { event.preventDefault(); pickReason(event.key); return; }
    if (event.key === "/") {
      const find = one("#q");
      if (find) { event.preventDefault(); find.focus(); find.select(); }
      return;
    }
    const key = named(event);
    const select = one("#rs");
    if (key === "R" && reject() && select && !select.value) { event.preventDefault(); pick(true); return; }
    if (key === "E" && one("#edit")) { event.preventDefault(); edit(); return; }
    const node = all(`[data-key="${CSS.escape(key)}"]`).find((found) => !found.closest("[hidden]"));
    if (node) { event.preventDefault(); press(node); }
  });

  // adding: the number of reports read so far, asked for while the answer is awaited
  const adding = one("form[data-adding]");
  if (adding) {
    adding.addEventListener("submit", () => {
      const job = crypto.getRandomValues(new Uint32Array(4)).join("-");
      adding.elements.job.value = job;
      const box = one("#progress");
      const bar = box.querySelector("progress");
      const words = box.querySelector("[data-words]");
      box.hidden = false;
      adding.querySelector("button[type=submit]").disabled = true;
      const ask = async () => {
        try {
          const answer = await fetch(`/add/progress/${job}`, { headers: { Accept: "application/json" } });
          const told = await answer.json();
          if (told.of) { bar.max = told.of; bar.value = told.done; words.textContent = `${told.done} / ${told.of}`; }
        } catch { /* the answer itself will tell */ }
        setTimeout(ask, 400);
      };
      setTimeout(ask, 250);
    });
    window.addEventListener("pageshow", () => { adding.querySelector("button[type=submit]").disabled = false; });
  }
})();
