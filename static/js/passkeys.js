// What stands around a passkey's button: it is shown only where the browser has them, and its failure is said in words.
"use strict";

const able = Boolean(window.PublicKeyCredential && navigator.credentials);
for (const part of document.querySelectorAll("[data-passkeys]")) part.hidden = !able;
for (const part of document.querySelectorAll("[data-no-passkeys]")) part.hidden = able;
document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  for (const part of document.querySelectorAll("[data-passkey-failed]")) part.hidden = false;
});
