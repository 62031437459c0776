"use strict";

// Shows on a page that stands open that its reader must know something at once, within eight seconds. Asking keeps no session. Without
// this file the next page shows it.

(() => {
  const ASK_EVERY_MS = 8 * 1000;
  const PATIENCE_MS = 1500;

  const banner = document.querySelector("[data-tidings]");
  let asking = false;

  // A page that nobody sees asks when it is seen again.
  async function ask() {
    if (asking || document.hidden) {
      return;
    }
    asking = true;
    try {
      const answer = await fetch(banner.dataset.tidings, {
        cache: "no-store",
        redirect: "error",
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (answer.ok) {
        banner.hidden = Number(await answer.text()) === 0;
      }
    } catch {
      // no answer: the next time
    }
    asking = false;
  }

  window.setInterval(ask, ASK_EVERY_MS);
  document.addEventListener("visibilitychange", ask);
  window.addEventListener("pageshow", (event) => event.persisted && ask());
})();
