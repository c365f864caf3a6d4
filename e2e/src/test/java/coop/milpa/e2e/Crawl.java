package coop.milpa.e2e;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Goes from link to link through all pages that somebody is led to. Of pages that differ in a number, a day, a sign-in
 * name or a cooperative only, such as those of two members, one is opened.
 *
 * @param context  where she is signed in
 * @param address  of the program, without a slash at the end
 */
record Crawl(BrowserContext context, String address) {

    private static final String LINKS =
            "() => [...document.querySelectorAll('a[href]')].map(a => a.href.split('#')[0])";

    /**
     * How it went.
     *
     * @param pages  how many there were
     * @param failed  what links led to that was answered by an error, with its status and the page that has the link
     */
    record Found(int pages, Map<String, String> failed) {}

    /** What each page is given to, with its address. */
    Found from(String start, BiConsumer<String, Page> look) {
        Page page = context.newPage();
        Set<String> shapes = new HashSet<>(Set.of(shape(start)));
        Map<String, String> seenOn = new HashMap<>();
        Queue<String> open = new ArrayDeque<>(List.of(start));
        Map<String, String> failed = new TreeMap<>();
        int pages = 0;
        while (!open.isEmpty()) {
            String path = open.remove();
            APIResponse answer = context.request().get(address + path);
            if (!answer.ok()) {
                failed.put(path, answer.status() + " from " + seenOn.get(path));
            } else if (isPage(answer)) {
                page.navigate(address + path);
                look.accept(path, page);
                pages++;
                for (Object link : (List<?>) page.evaluate(LINKS)) {
                    String to = link.toString();
                    String next = to.startsWith(address + "/") ? to.substring(address.length()) : start;
                    if (shapes.add(shape(next))) {
                        seenOn.put(next, path);
                        open.add(next);
                    }
                }
            }
        }
        page.close();
        return new Found(pages, failed);
    }

    /** Files are not opened. */
    private static boolean isPage(APIResponse answer) {
        return answer.headers().getOrDefault("content-type", "").startsWith("text/html");
    }

    /** What pages have in common that differ in a number, a day, a name or a cooperative only. */
    static String shape(String path) {
        return path.replaceFirst("[?].*", "").replaceFirst("^/c/[^/]+", "/c/*").replaceAll("/[^/]*[0-9@][^/]*", "/*");
    }
}
