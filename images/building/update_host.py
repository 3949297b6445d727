"""The maker's host for updates, on port 8443: tells each model its newest firmware. All of it is made up."""

from plainweb import Site

site = Site({"en": "Minato Denko: updates", "ja": "ミナト電工 アップデート配信"})


@site.get("/firmware/{model}")
def newest(request):
    return {"model": request.args["model"], "newest": "4.2.0", "maker": "Minato Denko"}


site.serve(8443)
