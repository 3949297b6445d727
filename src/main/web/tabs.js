// A tab of the board: its parts live, and on a wall the pages of a large matrix by turns.
import { board, start, tell, wall } from "./board-live.js";
import { goOn, known, order, turn, unknown } from "./board-wall.js";

let onWall = 0;

function turnTo(next) {
  const pages = wall ? [...document.querySelectorAll(".mx-page")] : [];
  if (pages.length > 1) {
    onWall = next % pages.length;
    pages.forEach((page, i) => (page.hidden = i !== onWall));
  }
  return pages.length;
}
if (wall) {
  turnTo(0);
  setInterval(() => {
    if (order.length > 0 && onWall + 1 >= turnTo(onWall)) {
      goOn();
    } else {
      turnTo(onWall + 1);
    }
  }, turn);
  if (unknown.length > 0) {
    board.dataset.live = board.dataset.unknown.replace("NAME", unknown.join(", ")).replace("KNOWN", known);
    tell(board.dataset.live);
  }
}

start(
  (part) => part.classList.add("put"),
  () => turnTo(onWall),
);
