"use strict";

// Says while somebody types whether that may be known already. Without this file the page of links says so afterwards.

const QUIET_MS = 700;

async function look(form, place, asked) {
  const answer = await fetch(form.dataset.look, { method: "POST", body: new URLSearchParams(new FormData(form)) });
  if (!answer.ok || asked !== place.dataset.asked) {
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  place.replaceChildren(...page.body.children);
}

function watch(form) {
  const place = form.querySelector("[data-looked]");
  let waiting = 0;
  form.addEventListener("input", (event) => {
    if (!event.target.matches("[type=text], [type=tel], [type=email], [type=date]")) {
      return;
    }
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      place.dataset.asked = String(Date.now());
      look(form, place, place.dataset.asked).catch(() => place.replaceChildren());
    }, QUIET_MS);
  });
}

document.querySelectorAll("form[data-look]").forEach(watch);
