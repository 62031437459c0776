"use strict";

// Every page works without this file; it only makes leaving faster and sending twice harder.

const QUICK_ESCAPES_MS = 1000;
const RESEND_AFTER_MS = 10000;

function leave(link) {
  document.title = "";
  document.body.hidden = true;
  // replace() keeps the report out of the Back button
  window.location.replace(link.href);
}

function offerQuickExit(link) {
  let lastEscape = -QUICK_ESCAPES_MS;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave(link);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.repeat) {
      return;
    }
    if (event.timeStamp - lastEscape < QUICK_ESCAPES_MS) {
      leave(link);
    }
    lastEscape = event.timeStamp;
  });
}

function release(form) {
  delete form.dataset.sent;
  form.querySelectorAll("[type=submit]").forEach((button) => button.removeAttribute("aria-disabled"));
}

// aria-disabled instead of disabled: a disabled button would not send its own name and value
function sendOnce(event) {
  const form = event.target;
  if (form.method !== "post") {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  form.querySelectorAll("[type=submit]").forEach((button) => button.setAttribute("aria-disabled", "true"));
  window.setTimeout(() => release(form), RESEND_AFTER_MS);
}

document.querySelectorAll("[data-quick-exit]").forEach(offerQuickExit);
document.addEventListener("submit", sendOnce);
if (document.querySelector("[data-print-now]")) {
  window.addEventListener("load", () => window.print());
}
document.querySelectorAll("[data-print]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
});
// a page that comes back from the browser's memory must be usable again
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(release));
document.querySelector("[data-focus-first]")?.focus();
