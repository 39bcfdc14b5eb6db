// The theme's scrolled areas speak English to a screen reader: SimpleBar takes the word from its defaults.
function speakRussian() {
  if (window.SimpleBar) window.SimpleBar.defaultOptions.ariaLabel = "Прокручиваемая область";
}
speakRussian();
document.addEventListener("DOMContentLoaded", speakRussian);

// «Закрыть группу»: the button says how many certificates it enters, as the page stands.
function countReady(closing) {
  let ready = 0;
  for (const number of closing.querySelectorAll("input[name^='number-']")) {
    const failed = closing.querySelector(`input[name='${number.name.replace("number-", "failed-")}']`);
    number.disabled = failed.checked;
    if (number.value.trim() && !failed.checked) ready += 1;
  }
  const said = closing.querySelector("[data-ready]");
  const form = new Intl.PluralRules("ru").select(ready);
  const words = { one: "удостоверение", few: "удостоверения" };
  if (said) said.textContent = `${ready} ${words[form] ?? "удостоверений"}`;
}
document.addEventListener("DOMContentLoaded", () => {
  const closing = document.querySelector("form[data-closing]");
  if (!closing) return;
  closing.addEventListener("input", () => countReady(closing));
  countReady(closing);
});

// What the theme and its widgets leave unnamed for a screen reader: the page's main part, the lists that search as one
// types, the mark beside a list's filter, scrolled areas that are called alike.
function nameForReaders() {
  document.getElementById("main")?.setAttribute("role", "main");
  for (const box of document.querySelectorAll(".select2-container")) {
    const label = box.previousElementSibling?.labels?.[0]?.textContent.trim();
    for (const part of label ? box.querySelectorAll("[role=combobox], [role=textbox]") : []) {
      part.removeAttribute("aria-labelledby");
      part.setAttribute("aria-label", label);
    }
  }
  for (const icon of document.querySelectorAll(".search-label-icon")) {
    icon.setAttribute("role", "img");
    icon.setAttribute("aria-label", "Начните вводить, чтобы сузить список");
  }
  document.querySelectorAll(".simplebar-content-wrapper").forEach((area, at) => {
    if (at) area.setAttribute("aria-label", `${area.getAttribute("aria-label")} ${at + 1}`);
  });
}
window.addEventListener("load", () => setTimeout(nameForReaders));
