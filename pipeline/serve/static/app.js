// The field and the shelf. The queue is in queue.js.
"use strict";

const REMEMBERED = "scheda";
const ask = document.getElementById("ask");

// --- the field

function settings() {
  const form = new FormData(ask);
  const sections = form.getAll("sections");
  return {
    to: form.get("to"),
    language: form.get("language"),
    translate: form.get("translate") ?? "auto",
    published: form.get("published") || null,
    sections,
    keep: document.getElementById("keep")?.checked ?? false,
    attended: true,
  };
}

async function give(body, headers, name) {
  const answer = await (await request("POST", "/api/sheets", body, headers)).json();
  const job = new Job(answer.id, name);
  job.translates = document.getElementById("to").value !== "source";
  jobs.set(job.id, job);
  if (!current || current.ended) choose(job);
  remember();
}

async function giveFile(file) {
  const form = new FormData();
  for (const [name, value] of Object.entries(settings())) if (value !== null) form.append(name, value);
  form.append("file", file);
  await give(form, {}, file.name);
}

async function giveAll(files) {
  fault();
  for (const file of files) {
    try {
      await giveFile(file);
    } catch (error) {
      fault(`${file.name}: ${error.message}`);
    }
  }
}

function nameFiles() {
  const names = [...document.getElementById("files").files].map((file) => file.name);
  document.getElementById("files-chosen").textContent = names.join(", ") || spoken("none_chosen");
}

async function submit() {
  fault();
  const field = document.getElementById("text"), files = document.getElementById("files");
  if (!field.value.trim() && !files.files.length) {
    fault(spoken("nothing"));
    field.focus();
    return;
  }
  try {
    if (field.value.trim()) {
      const line = field.value.trim().split("\n")[0];
      const name = line.length > 60 ? `${line.slice(0, 60).replace(/\s+\S*$/, "")} …` : line;
      const body = JSON.stringify({ text: field.value, ...settings() });
      await give(body, { "Content-Type": "application/json" }, name);
    }
    if (files.files.length) {
      await giveAll([...files.files]);
      files.value = "";
      nameFiles();
    }
  } catch (error) {
    fault(error.message);
  }
}

// Loaded again, the tab goes on with its article: what was pasted, and the work that is not done.
function remember() {
  const open = [...jobs.values()].filter((job) => !job.ended).map(({ id, name }) => ({ id, name }));
  const text = document.getElementById("text").value;
  try {
    sessionStorage.setItem(REMEMBERED, JSON.stringify({ open, text }));
  } catch { /* no room, or not allowed */ }
}

function recall() {
  let kept = null;
  try {
    kept = JSON.parse(sessionStorage.getItem(REMEMBERED));
  } catch { /* nothing there */ }
  if (!kept) return;
  document.getElementById("text").value ||= kept.text ?? "";
  for (const { id, name } of kept.open ?? []) {
    const job = new Job(id, name);
    jobs.set(id, job);
    if (!current) choose(job);
  }
}

if (ask) {
  ask.addEventListener("submit", (event) => { event.preventDefault(); submit(); });
  ask.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
  });
  document.getElementById("files").addEventListener("change", nameFiles);
  window.addEventListener("pagehide", remember);
  const drop = document.getElementById("drop");
  for (const kind of ["dragover", "dragleave", "drop"]) {
    document.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.toggle("over", kind === "dragover");
    });
  }
  document.addEventListener("drop", (event) => giveAll([...event.dataTransfer.files]));
  recall();
}

// --- the shelf

const chosen = document.getElementById("choose");
if (chosen) {
  chosen.addEventListener("submit", (event) => {
    event.preventDefault();
    const two = new FormData(chosen).getAll("chosen");
    if (two.length !== 2) {
      window.alert(spoken("compare_two"));
      return;
    }
    location.href = `/compare?a=${encodeURIComponent(two[0])}&b=${encodeURIComponent(two[1])}`;
  });
  chosen.addEventListener("click", async (event) => {
    const button = event.target.closest("button");
    try {
      if (button?.classList.contains("delete") && window.confirm(spoken("delete_sure"))) {
        await request("DELETE", `/api/sheets/${button.closest("tr").dataset.id}`);
        location.reload();
      } else if (button?.id === "empty" && window.confirm(spoken("empty_sure"))) {
        await request("DELETE", "/api/shelf");
        location.reload();
      }
    } catch (error) {
      window.alert(error.message);
    }
  });
}
