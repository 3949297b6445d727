"""The order book of a small workshop, on port 8080; its orders are the lines of /etc/order-portal/orders.csv."""

from plainweb import Refusal, Site, escape, page, plain

VERSION = "@VERSION@"
EXPORT_ASKS_FOR_LOGIN = @SAFE@

site = Site({"en": "Order portal", "ja": "受注ポータル"})


def orders():
    with open("/etc/order-portal/orders.csv", encoding="utf-8") as file:
        return file.read()


@site.get("/")
def front(request):
    words = {"en": "Open orders: %d. Version %s.", "ja": "受注残：%d 件。バージョン %s。"}
    return page(request, "<p>%s</p>" % escape(request.say(words) % (len(orders().splitlines()) - 1, VERSION)))


@site.get("/version")
def version(request):
    return plain(VERSION + "\n")


@site.get("/export.csv")
def export(request):
    if EXPORT_ASKS_FOR_LOGIN:
        raise Refusal(401, "sign in first / ログインしてください")
    return plain(orders())


site.serve(8080)
