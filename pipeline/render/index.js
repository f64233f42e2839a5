"use strict";
// The index of a folder without a server: a head sorts by its column, again the other way; what is typed leaves
// the rows that hold each of its words.
const table = document.querySelector("table.index");
const rows = [...table.tBodies[0].rows];
const collator = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: "base" });
const heads = [...table.tHead.rows[0].cells];

function sort(at) {
  const falling = heads[at].getAttribute("aria-sort") === "ascending";
  for (const head of heads) head.removeAttribute("aria-sort");
  heads[at].setAttribute("aria-sort", falling ? "descending" : "ascending");
  const said = (row) => row.cells[at].textContent.trim();
  rows.sort((one, other) => (falling ? -1 : 1) * collator.compare(said(one), said(other)));
  table.tBodies[0].append(...rows);
}

heads.forEach((head, at) => {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = head.textContent;
  button.addEventListener("click", () => sort(at));
  head.replaceChildren(button);
});

const field = document.getElementById("search");
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const texts = new Map(rows.map((row) => [row, plain(row.textContent)]));
field.addEventListener("input", () => {
  const wanted = plain(field.value).split(/\s+/);
  for (const row of rows) row.hidden = !wanted.every((word) => texts.get(row).includes(word));
  const shown = rows.filter((row) => !row.hidden).length;
  document.getElementById("shown").textContent = `${shown} / ${rows.length}`;
});
field.form.hidden = false;
