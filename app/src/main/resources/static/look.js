"use strict";

// Says while somebody types what that may touch, part of a form by part. Without this file the page of links says so afterwards.

(() => {
  const QUIET_MS = 700;
  // what else is known of a person is laid beside nothing
  const FIELDS = "input:is([type=text], [type=tel], [type=email], [type=date]), textarea:not([name$=other])";
  // of a story: words with a digit, or with a sign that numbers, addresses and names online have
  const TELLING = /\S*[\d@_/]\S*|\S+\.\w\S*/g;

  function said(field) {
    const text = field.value.trim();
    return field.matches("textarea") ? (text.match(TELLING) ?? []).join(" ") : text;
  }

  function sent(form, fields) {
    const body = new URLSearchParams({
      _csrf: form.querySelector("[name=_csrf]").value,
      draft: form.querySelector("[data-draft]")?.value ?? "",
    });
    fields.forEach((field) => body.append(field.name, field.value));
    return body;
  }

  async function ask(part, form, fields) {
    const answer = await fetch(part.dataset.look, { method: "POST", body: sent(form, fields) });
    // whoever was signed out meanwhile is sent elsewhere
    if (!answer.ok || answer.redirected) {
      return [];
    }
    return [...new DOMParser().parseFromString(await answer.text(), "text/html").body.children];
  }

  function watch(part) {
    const form = part.closest("form");
    const place = part.querySelector("[data-looked]");
    const fields = [...part.querySelectorAll(FIELDS)];
    const saying = () => fields.map(said).join("\n").trim();
    // what stands on a form of something new is nowhere yet, also when it came back with mistakes
    let before = form.querySelector("[data-draft]") ? "" : saying();
    let waiting = 0;

    async function look() {
      const now = saying();
      if (now === before) {
        return;
      }
      before = now;
      const found = now ? await ask(part, form, fields).catch(() => []) : [];
      if (now === before) {
        place.replaceChildren(...found);
      }
    }

    part.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(look, QUIET_MS);
    });
    look();
  }

  document.querySelectorAll("[data-look]").forEach(watch);
})();
