/*
 * Loaded before everything else, and in ES5: whatever Excel shows the pane in can read it. A browser that
 * can't read the bundles would show an empty pane.
 *
 * Array.prototype.findLast came last of what the bundles need, with Safari 15.4 and Chromium 97: who has it
 * reads their syntax too, which can't be tried out where a page's policy forbids eval.
 */
(function () {
  var sentences = [
    "Territory Planner can't run here: the browser that Excel shows it in is too old.",
    "On Windows, update Office (File > Account > Update Options) and install the Microsoft Edge WebView2 Runtime from developer.microsoft.com/microsoft-edge/webview2. Excel 2019 and older can't use it: take Excel for Microsoft 365, or Excel on the web.",
    "On a Mac, update macOS to 12.3 or later, or Safari on macOS 11 to 15.4 or later.",
    "For Excel on the web, use a current Edge, Chrome, Firefox or Safari.",
  ];
  var isCurrent =
    typeof Array.prototype.findLast === "function" &&
    typeof Object.hasOwn === "function" &&
    typeof ResizeObserver === "function" &&
    typeof Worker === "function";
  if (isCurrent) return;

  document.addEventListener("DOMContentLoaded", function () {
    var notice = document.createElement("div");
    notice.id = "old-browser";
    notice.style.padding = "16px";
    notice.setAttribute("role", "alert");
    sentences.forEach(function (sentence) {
      var paragraph = document.createElement("p");
      paragraph.appendChild(document.createTextNode(sentence));
      notice.appendChild(paragraph);
    });
    document.body.insertBefore(notice, document.body.firstChild);
  });
})();
