// Small comforts on top of pages that work without any script.
"use strict";

// A menu closes when the person turns to something else.
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.person-menu[open], details.phone-menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of document.querySelectorAll("details.person-menu[open], details.phone-menu[open]")) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// Enter in a search that stands inside a form searches, and does not send the form.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing || !event.target.matches(".search-row input")) return;
  event.preventDefault();
  event.target.closest(".search-row").querySelector("button").click();
});

// What was found late must not take away what is chosen already.
document.addEventListener("change", (event) => {
  const found = event.target.closest(".search-found");
  for (const asking of found?.parentElement.querySelectorAll(".search-row input, .search-row button") ?? []) {
    htmx.trigger(asking, "htmx:abort");
  }
});

// Printing is the browser's own: the button appears only where a script can press it.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// What a list was asked when the page came: its address without the page's number.
function withoutPage(search) {
  const parameters = new URLSearchParams(search);
  parameters.delete("page");
  return parameters.toString();
}

// Empty filters stay out of the address, so that a link to a list is short enough to send.
document.addEventListener("htmx:configRequest", (event) => {
  if (!event.detail.elt.matches("form.filters")) return;
  const parameters = event.detail.parameters;
  for (const name of Array.from(parameters.keys())) {
    if (parameters.get(name) === "") parameters.delete(name);
  }
  // Typing, leaving the field and Enter all mean the same question: it is asked once.
  const asked = new URLSearchParams(parameters).toString();
  const before = event.detail.elt.dataset.asked ?? withoutPage(window.location.search);
  if (asked === before) event.preventDefault();
  else event.detail.elt.dataset.asked = asked;
});

// After a partial answer failed, load the page whole: it says what happened.
document.addEventListener("htmx:responseError", (event) => {
  if (event.detail.requestConfig.verb === "get") window.location.assign(event.detail.pathInfo.finalRequestPath);
});

// A question that did not reach the server may be asked again.
document.addEventListener("htmx:sendError", (event) => {
  delete event.detail.elt.dataset.asked;
});
