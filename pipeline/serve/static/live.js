// What a sheet on the page does: facts and their words light up each other; figures are filtered and copied.
"use strict";

const words = JSON.parse(document.body.dataset.words);

function spoken(name, values = {}) {
  return (words[name] ?? name).replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);
}

function say(line) {
  document.getElementById("said").textContent = line;
}

// The fact that an element belongs to ("f3"): it is one, or it is a stretch of the article that links to one.
function factOf(element) {
  const link = element.closest("a[href^='#']");
  if (link && link.closest(".text")) return link.hash.slice(1);
  const mark = element.closest(".text [id^='a-']");
  if (mark) return mark.id.slice(2).split("-")[0];
  const drawn = element.closest("[data-fact]");
  if (drawn) return drawn.dataset.fact;
  const fact = element.closest("[id]");
  return fact && /^[fpqd]\d+$/.test(fact.id) ? fact.id : null;
}

function light(sheet, fact) {
  for (const lit of sheet.querySelectorAll(".lit")) lit.classList.remove("lit");
  if (!fact) return;
  const chosen = `#${fact}, #a-${fact}, [id^='a-${fact}-'], [data-fact='${fact}']`;
  for (const one of sheet.querySelectorAll(chosen)) one.classList.add("lit");
}

function filter(sheet) {
  const wanted = { kind: "", status: "", speaker: "" };
  for (const name in wanted) wanted[name] = sheet.querySelector(`.by-${name}`).value;
  let shown = 0;
  const rows = sheet.querySelectorAll(".figure");
  for (const row of rows) {
    row.hidden = Object.entries(wanted).some(([name, value]) => value && row.dataset[name] !== value);
    shown += !row.hidden;
  }
  for (const group of sheet.querySelectorAll(".figures tbody")) {
    group.hidden = !group.querySelector(".figure:not([hidden])");
  }
  sheet.querySelector(".count").textContent = spoken("shown", { n: shown, of: rows.length });
}

async function copy(button) {
  const text = button.dataset.copy;
  try {
    await navigator.clipboard.writeText(text);
  } catch {  // a page that is not served by https or loopback has no clipboard
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
    button.focus();
  }
  const before = button.textContent;
  button.textContent = spoken("copied");
  say(spoken("copied"));
  setTimeout(() => { button.textContent = before; }, 1500);
}

function enliven(sheet) {
  const over = (event) => light(sheet, factOf(event.target));
  sheet.addEventListener("mouseover", over);
  sheet.addEventListener("focusin", over);
  sheet.addEventListener("mouseleave", () => light(sheet, null));
  sheet.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link) {
      const target = document.getElementById(link.hash.slice(1));
      if (!target) return;
      event.preventDefault();  // the article scrolls in its own frame; the address stays that of the page
      target.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
      light(sheet, factOf(event.target) ?? factOf(target));
      const stop = target.matches("a, button") ? target : target.querySelector("a, button");
      (stop ?? target).focus({ preventScroll: true });
      return;
    }
    const button = event.target.closest("button");
    if (button?.classList.contains("copy")) copy(button);
    if (button?.classList.contains("print")) window.print();
  });
  if (sheet.querySelector(".filters")) {
    sheet.addEventListener("change", (event) => { if (event.target.closest(".filters")) filter(sheet); });
    filter(sheet);
  }
}

for (const sheet of document.querySelectorAll(".two")) enliven(sheet);
