package org.kakehashi.site.web;

import static org.kakehashi.site.words.SiteWords.WORDS;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.util.concurrent.atomic.AtomicLong;
import org.kakehashi.site.language.Text;

/** The body of one request while it comes. What is complete goes on; what is cut off is forgotten in silence. */
final class CollectedBody {
    private final RoutingContext context;
    private final BodyLimits.Allowance allowance;
    private final AtomicLong budget;
    private final Buffer body = Buffer.buffer();
    private long taken;
    private boolean over;
    private long deadline;

    CollectedBody(RoutingContext context, BodyLimits.Allowance allowance, AtomicLong budget) {
        this.context = context;
        this.allowance = allowance;
        this.budget = budget;
    }

    synchronized void collect() {
        HttpServerRequest request = context.request();
        deadline =
                context.vertx().setTimer(allowance.deadline.toMillis(), id -> refuse(408, WORDS.thisCameTooSlowly()));
        request.exceptionHandler(gone -> end(true));
        request.handler(this::more);
        request.endHandler(all -> complete());
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            context.response().writeContinue();
        }
        request.resume();
    }

    private synchronized void more(Buffer part) {
        if (over) {
            return;
        }
        if (body.length() + part.length() > allowance.most) {
            tooMuch();
        } else if (budget.addAndGet(-part.length()) < 0) {
            budget.addAndGet(part.length());
            refuse(503, WORDS.tooMuchIsBeingSentAtOnce());
        } else {
            taken += part.length();
            body.appendBuffer(part);
        }
    }

    private void complete() {
        if (end(false)) {
            context.addEndHandler(answeredOrGone -> release());
            ((RoutingContextInternal) context).setBody(body);
            context.next();
        }
    }

    void tooMuch() {
        refuse(413, BodyLimits.tooMuch(allowance));
    }

    private void refuse(int status, Text text) {
        if (end(true)) {
            // The rest of the body would be taken for the next request.
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            PlainRefusal.send(context, status, text);
        }
    }

    /** Whether it was not over before. */
    private synchronized boolean end(boolean forget) {
        if (over) {
            return false;
        }
        over = true;
        context.vertx().cancelTimer(deadline);
        if (forget) {
            release();
        }
        return true;
    }

    private synchronized void release() {
        budget.addAndGet(taken);
        taken = 0;
    }
}
