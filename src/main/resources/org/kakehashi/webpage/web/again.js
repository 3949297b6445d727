// Looks quietly whether the page is there by now, and shows it then. Nothing moves before, so nobody is interrupted.
const SECONDS = 3;
const NOT_YET = [502, 503, 504];

async function look() {
  try {
    const answer = await fetch(location.href, { cache: 'no-store', headers: { Accept: 'text/html' } });
    if (!NOT_YET.includes(answer.status)) {
      location.reload();
      return;
    }
  } catch (platformAway) {
    // Like a node that does not answer: the next look tells.
  }
  setTimeout(look, SECONDS * 1000);
}

setTimeout(look, SECONDS * 1000);
