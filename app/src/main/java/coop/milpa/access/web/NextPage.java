package coop.milpa.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where somebody wanted to go before she had to sign in: a page of this program, never another's. */
final class NextPage {

    static final String SIGN_IN = "/sign-in";
    private static final String START = "/";

    /** A path of ours: a browser would take {@code //host} and {@code /\host} for another's. */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]{0,500}");

    private NextPage() {}

    static String signInFor(HttpServletRequest request) {
        return after(SIGN_IN, request);
    }

    /** A page that has to be passed first, and knows what was asked for. */
    static String after(String page, HttpServletRequest request) {
        String query = Optional.ofNullable(request.getQueryString())
                .map(text -> "?" + text)
                .orElse("");
        String wanted = request.getRequestURI() + query;
        boolean start = wanted.equals(START) || !OURS.matcher(wanted).matches();
        return start ? page : page + "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }

    /** What was asked for, if it is one of our pages; else the first page. */
    static String of(String given) {
        boolean page = OURS.matcher(given).matches() && !given.startsWith(SIGN_IN);
        return page ? given : START;
    }
}
