"use strict";

// A passkey takes the browser's own dialogue. Without this file a page offers the code of an app.

async function answer(form) {
  const options = JSON.parse(form.dataset.passkey);
  const credential = form.dataset.passkeyNew
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  form.elements.namedItem("credential").value = JSON.stringify(credential.toJSON());
  form.submit();
}

function offerPasskey(form) {
  const section = form.closest("[data-passkey-only]");
  const failed = section.querySelector("[data-passkey-failed]");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    // baken.js counts what is sent; this is sent only after the dialogue
    event.stopPropagation();
    failed.hidden = true;
    answer(form).catch(() => {
      failed.hidden = false;
    });
  });
  section.hidden = false;
}

if (window.PublicKeyCredential?.parseCreationOptionsFromJSON) {
  document.querySelectorAll("[data-passkey-form]").forEach(offerPasskey);
}
