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

// A page that has nothing to ask goes on by itself; without scripts its button does.
const onward = document.querySelector("[data-goes-on]")?.closest("form");
if (onward) {
  onward.requestSubmit();
  onward.querySelector("button").disabled = true;
}

// Printing is the browser's own: the button appears only where a script can press it.
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) window.print();
});

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

// What can be done with a row: one menu for the whole list, its links are about the row whose button was pressed.
const deeds = document.getElementById("deeds");
let deedsOf = null;
function closeDeeds(andReturn) {
  if (!deedsOf) return;
  deeds.hidden = true;
  deedsOf.setAttribute("aria-expanded", "false");
  if (andReturn) deedsOf.focus();
  deedsOf = null;
}
function openDeeds(button) {
  closeDeeds(false);
  deedsOf = button;
  for (const link of deeds.querySelectorAll("a")) {
    link.dataset.pattern ??= link.getAttribute("href");
    link.setAttribute("href", link.dataset.pattern.replace(/([/=])0(?=\/|$)/, `$1${button.dataset[link.dataset.of]}`));
    link.parentElement.hidden = !button.dataset.deeds.includes(link.dataset.deed);
  }
  deeds.hidden = false;
  button.setAttribute("aria-expanded", "true");
  const at = button.getBoundingClientRect();
  const below = at.bottom + deeds.offsetHeight < window.innerHeight || at.top < deeds.offsetHeight;
  deeds.style.left = `${Math.max(8, at.right - deeds.offsetWidth) + window.scrollX}px`;
  deeds.style.top = `${(below ? at.bottom : at.top - deeds.offsetHeight) + window.scrollY}px`;
  deeds.querySelector("li:not([hidden]) a").focus();
}
if (deeds) {
  document.body.append(deeds);
  document.addEventListener("click", (event) => {
    const button = event.target.closest("a.row-menu");
    if (button) {
      event.preventDefault();
      if (button === deedsOf) closeDeeds(true);
      else openDeeds(button);
    } else if (!deeds.contains(event.target)) closeDeeds(false);
  });
  document.addEventListener("keydown", (event) => {
    if (!deedsOf) return;
    if (event.key === "Escape") closeDeeds(true);
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    const links = [...deeds.querySelectorAll("li:not([hidden]) a")];
    const step = event.key === "ArrowDown" ? 1 : links.length - 1;
    links[(links.indexOf(document.activeElement) + step) % links.length].focus();
  });
}

// «3 чека»: the word that goes with the number.
function counted(number, forms) {
  const [one, few, many] = forms.split(",");
  const tail = number % 100;
  if (tail > 10 && tail < 15) return `${number} ${many}`;
  return `${number} ${number % 10 === 1 ? one : [2, 3, 4].includes(number % 10) ? few : many}`;
}

// Ticks live across the pages of a list, in this tab; the form is sent with all of them. Without a script a page's
// own ticks are sent.
function ticksKey(bar) {
  return `ticks ${bar.dataset.ticks} ${bar.dataset.ticksOf}`;
}
function ticked(bar) {
  return new Set(bar.dataset.ticksOf ? JSON.parse(sessionStorage.getItem(ticksKey(bar)) ?? "[]") : []);
}
function ticksOf(bar) {
  return [...document.querySelectorAll(`input[form="${bar.id}"][name="${bar.dataset.ticks}"]`)];
}
function sayTicks(bar) {
  const here = ticksOf(bar).filter((box) => box.checked).length;
  const all = bar.dataset.ticksOf ? ticked(bar).size : here;
  bar.querySelector("[data-ticks-said]").textContent =
    all === 0 ? bar.dataset.ticksAsk : all === here ? `Отмечено: ${all}` : `Отмечено: ${all}, здесь ${here}`;
  bar.classList.toggle("ticks-none", all === 0);
  for (const button of bar.querySelectorAll("[data-ticks-all]")) button.hidden = here === ticksOf(bar).length;
  for (const button of bar.querySelectorAll("[data-ticks-none]")) button.hidden = all === 0;
}
function keepTicks(bar) {
  if (bar.dataset.ticksOf) {
    const all = ticked(bar);
    for (const box of ticksOf(bar)) all[box.checked ? "add" : "delete"](box.value);
    sessionStorage.setItem(ticksKey(bar), JSON.stringify([...all]));
  }
  sayTicks(bar);
}
function drawTicks() {
  for (const bar of document.querySelectorAll("form[data-ticks]")) {
    bar.dataset.ticksAsk ??= bar.querySelector("[data-ticks-said]").textContent;
    const all = ticked(bar);
    for (const box of ticksOf(bar)) box.checked ||= all.has(box.value);
    keepTicks(bar);
  }
  for (const one of document.querySelectorAll("[data-print], [data-phrases]")) one.hidden = false;
}
document.addEventListener("change", (event) => {
  if (event.target.form?.dataset.ticks && event.target.name === event.target.form.dataset.ticks) keepTicks(event.target.form);
  const button = event.target.form?.querySelector("[data-ticks-button]");
  if (!button) return;
  const number = event.target.form.querySelectorAll('input[type="checkbox"]:checked').length;
  const [before, forms] = button.dataset.ticksButton.split(" {} ");
  button.textContent = `${before} ${counted(number, forms)}`;
  button.disabled = number === 0;
});
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-ticks-all], [data-ticks-none]");
  if (!button) return;
  const bar = button.form;
  if ("ticksNone" in button.dataset && bar.dataset.ticksOf) sessionStorage.removeItem(ticksKey(bar));
  for (const box of ticksOf(bar)) box.checked = "ticksAll" in button.dataset;
  keepTicks(bar);
});
document.addEventListener("submit", (event) => {
  const bar = event.target;
  if ("ticksForget" in bar.dataset) {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith("ticks ")) sessionStorage.removeItem(key);
  }
  if (!bar.dataset.ticksOf) return;
  for (const old of bar.querySelectorAll("input[data-elsewhere]")) old.remove();
  const here = new Set(ticksOf(bar).map((box) => box.value));
  for (const value of ticked(bar)) {
    if (here.has(value)) continue;
    const input = Object.assign(document.createElement("input"), { type: "hidden", name: bar.dataset.ticks, value });
    input.dataset.elsewhere = "";
    bar.append(input);
  }
});
document.addEventListener("htmx:afterSettle", drawTicks);
drawTicks();

// Why a request is rejected is asked under its row, with phrases that are ready; without a script, on its own page.
document.addEventListener("click", (event) => {
  const phrase = event.target.closest("[data-phrase]");
  if (phrase) {
    const field = phrase.form.querySelector("[name=refusal]");
    field.value = phrase.dataset.phrase;
    field.focus();
  }
  if (event.target.closest("[data-cancel]")) closeRejecting(true);
  const link = event.target.closest("a[data-rejecting]");
  if (!link) return;
  event.preventDefault();
  closeRejecting(false);
  const row = document.getElementById(`rejecting-${link.dataset.rejecting}`).content.firstElementChild.cloneNode(true);
  row.querySelector("[name=one]").value = link.dataset.one;
  row.link = link;
  link.closest("tr").after(row);
  row.querySelector("[name=refusal]").focus();
});
function closeRejecting(andReturn) {
  const row = document.querySelector("tr.rejecting");
  if (!row) return;
  row.remove();
  if (andReturn) row.link.focus();
}
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && event.target.closest("tr.rejecting")) closeRejecting(true);
});
