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
