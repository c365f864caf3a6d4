package coop.milpa.e2e;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;

/**
 * A line that carries little and answers late.
 *
 * @param bitsASecond  both ways
 * @param latencyMillis  until the first byte of an answer comes
 */
record PoorLine(int bitsASecond, int latencyMillis) {

    /** What is done over it. */
    interface Steps {
        void go() throws IOException;
    }

    /** From now on this page is reached over it. */
    void under(Page page) {
        var line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", latencyMillis);
        line.addProperty("downloadThroughput", bitsASecond / Byte.SIZE);
        line.addProperty("uploadThroughput", bitsASecond / Byte.SIZE);
        page.context().newCDPSession(page).send("Network.emulateNetworkConditions", line);
    }

    /** How long she waits. */
    static Duration took(Steps steps) throws IOException {
        long begun = System.nanoTime();
        steps.go();
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
