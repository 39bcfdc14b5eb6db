// The theme's scrolled areas speak English to a screen reader: SimpleBar takes the word from its defaults.
function speakRussian() {
  if (window.SimpleBar) window.SimpleBar.defaultOptions.ariaLabel = "Прокручиваемая область";
}
speakRussian();
document.addEventListener("DOMContentLoaded", speakRussian);
