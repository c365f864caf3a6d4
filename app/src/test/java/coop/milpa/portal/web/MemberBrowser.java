package coop.milpa.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.portal.PortalFixture;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The browser on a member's phone: keeps cookies, and sends the hidden field of a form back with it. */
public final class MemberBrowser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final MockMvcTester server;
    private final String home;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private Locale language = Locale.of("es");

    /** @param home  of the portal: {@code /m/<code>} */
    public MemberBrowser(MockMvcTester server, String home) {
        this.server = server;
        this.home = home;
    }

    /** One whose owner has chosen the password of {@link PortalFixture}, and signs in. */
    public static MemberBrowser inside(MockMvcTester server, String home, String document) {
        var browser = new MemberBrowser(server, home);
        assertThat(browser.post("/sign-in", Map.of("document", document, "password", PortalFixture.PASSWORD)))
                .hasStatus3xxRedirection();
        return browser;
    }

    public void speaks(String code) {
        language = Locale.of(code);
    }

    /** A page of this portal. */
    public MvcTestResult get(String path) {
        return anywhere(HttpMethod.GET, home + path, Map.of());
    }

    public MvcTestResult post(String path, Map<String, String> fields) {
        return anywhere(HttpMethod.POST, home + path, fields);
    }

    /** Any address of the program, with whatever cookies there are. */
    public MvcTestResult anywhere(HttpMethod method, String address, Map<String, String> fields) {
        MockMvcRequestBuilder request = server.method(method).uri(URI.create(address));
        if (!method.equals(HttpMethod.GET)) {
            request.param("_csrf", token()).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        }
        fields.forEach(request::param);
        return exchange(request);
    }

    /** A form that no page of ours showed. */
    public MvcTestResult forged(String path, Map<String, String> fields) {
        MockMvcRequestBuilder request =
                server.post().uri(URI.create(home + path)).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        fields.forEach(request::param);
        return exchange(request);
    }

    public String page(String path) {
        String body = assertThat(get(path)).hasStatusOk().bodyText().actual();
        return body.replace('\u00a0', ' ');
    }

    public Cookie cookie(String name) {
        return Objects.requireNonNull(cookies.get(name), name);
    }

    private String token() {
        MockMvcRequestBuilder page = server.get().uri(URI.create(home + "/sign-in"));
        Matcher token = TOKEN.matcher(
                assertThat(exchange(page)).hasStatusOk().bodyText().actual());
        assertThat(token.find()).as("The form has a token").isTrue();
        return token.group(1);
    }

    private MvcTestResult exchange(MockMvcRequestBuilder request) {
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        MvcTestResult answer = request.accept(MediaType.TEXT_HTML, MediaType.ALL)
                .locale(language)
                .exchange();
        for (Cookie cookie : answer.getResponse().getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        return answer;
    }
}
