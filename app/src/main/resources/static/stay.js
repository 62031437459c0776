"use strict";

// Warns before the session ends, keeps it while somebody types, and clears the page once it has ended, also when nobody
// answers any more. Without this file a page that stands open goes to the sign-in page by itself.

(() => {
  const WARN_BEFORE_MS = 2 * 60 * 1000;
  const LAST_MS = 60 * 1000;
  const KEEP_EVERY_MS = 60 * 1000;
  const LOOK_EVERY_MS = 60 * 1000;
  const PATIENCE_MS = 5000;
  const SECOND_MS = 1000;

  const dialog = document.querySelector("[data-stay]");
  const { stay, stayOut, stayAsk } = dialog.dataset;
  const short = document.querySelector("[data-stay-short]");
  const last = dialog.querySelector("[data-stay-last]");
  let ends = Date.now() + Number(stay) * SECOND_MS;
  let kept = Date.now();
  let looked = Date.now();
  let asking = false;
  let told = false;

  // How many milliseconds are left; none when the session has ended.
  async function ask(method) {
    const forgery = document.querySelector("input[name=_csrf]")?.value ?? "";
    const answer = await fetch(stayAsk, {
      method,
      body: method === "POST" ? new URLSearchParams({ _csrf: forgery }) : undefined,
      cache: "no-store",
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    return Number(await answer.text()) * SECOND_MS;
  }

  // When nobody answers, what was known before counts.
  async function learn(method) {
    try {
      ends = Date.now() + (await ask(method));
    } catch {
      // no answer
    }
  }

  function clear() {
    window.clearInterval(clock);
    document.title = "Baken";
    document.body.replaceChildren();
    window.location.replace(stayOut);
  }

  function show() {
    const left = ends - Date.now();
    if (left <= 0) {
      clear();
      return;
    }
    document.body.hidden = false;
    last.hidden = left > LAST_MS;
    if (left > WARN_BEFORE_MS) {
      told = false;
      short.hidden = true;
      dialog.close();
    } else if (!told && !dialog.open) {
      dialog.showModal();
    }
  }

  async function look() {
    if (!asking) {
      asking = true;
      looked = Date.now();
      await learn("GET");
      asking = false;
      show();
    }
  }

  async function keep() {
    kept = Date.now();
    await learn("POST");
    const left = ends - Date.now();
    if (dialog.open && left > 0 && left <= WARN_BEFORE_MS) {
      // it cannot be longer: whoever has to save must get to the page
      told = true;
      dialog.close();
      short.hidden = false;
    }
    show();
  }

  // Another window may have kept the session, so the server is asked before a warning and before the end; or it may have
  // ended it, so it is asked in between as well.
  function tick() {
    const left = ends - Date.now();
    if (left <= 0) {
      document.body.hidden = true;
      look();
    } else if ((left <= WARN_BEFORE_MS && !dialog.open && !told) || Date.now() - looked >= LOOK_EVERY_MS) {
      look();
    } else {
      last.hidden = left > LAST_MS;
    }
  }

  function typed() {
    if (Date.now() - kept >= KEEP_EVERY_MS) {
      keep();
    }
  }

  const clock = window.setInterval(tick, SECOND_MS);
  dialog.querySelector("[data-stay-keep]").addEventListener("click", keep);
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    keep();
  });
  document.addEventListener("input", typed);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && look());
  window.addEventListener("pageshow", (event) => event.persisted && look());
  window.addEventListener("focus", look);
})();
