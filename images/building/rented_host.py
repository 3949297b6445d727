"""The host that rents out other people's devices. It never has any work for them; who asks for its front page sees its boast.

Settings: port, boast."""

from plainweb import Site, plain
from settings import SETTINGS

site = Site({"en": "rented", "ja": "rented"})


@site.get("/")
def front(request):
    return plain("400 devices, 0.05 coins per hour. Reference %s\n" % SETTINGS["boast"])


@site.get("/work")
def work(request):
    return {"work": "none"}


site.serve(int(SETTINGS["port"]))
