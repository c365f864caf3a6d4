package coop.milpa.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.access.NewUser;
import coop.milpa.testing.Authenticator;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMultipartMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** What a browser does: keeps cookies, and sends the hidden field of a form back with it. */
public final class Browser {

    static final String CHOSEN = "tres mazorcas azules";
    private static final Pattern KEY = Pattern.compile("id=\"key\">([^<]+)<");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final MockMvcTester server;
    private final String address;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    Browser(MockMvcTester server) {
        this(server, "10.0.0.7");
    }

    Browser(MockMvcTester server, String address) {
        this.server = server;
        this.address = address;
    }

    /** One whose user has signed in, chosen a password of her own, and set up a phone if she was asked to. */
    public static Browser of(MockMvcTester server, NewUser user) {
        var browser = new Browser(server);
        assertThat(browser.signIn(user.signInName(), user.password().text(), ""))
                .hasStatus3xxRedirection();
        assertThat(browser.post(
                        "/password", Map.of("current", user.password().text(), "wanted", CHOSEN, "repeated", CHOSEN)))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/");
        if (SecondFactorPages.ADDRESS.equals(browser.get("/c/X").getResponse().getRedirectedUrl())) {
            browser.setUpPhone(CHOSEN);
        }
        return browser;
    }

    /** Sets up a phone by the key that the page shows. */
    Authenticator setUpPhone(String password) {
        assertThat(post("/second-factor/begin", Map.of("password", password))).hasRedirectedUrl("/second-factor");
        Matcher key = KEY.matcher(assertThat(get("/second-factor")).bodyText().actual());
        assertThat(key.find()).as("The page shows a key").isTrue();
        var phone = new Authenticator(key.group(1));
        String code = phone.codeAt(Instant.parse("2026-03-02T12:00:00Z"));
        assertThat(post("/second-factor/confirm", Map.of("code", code))).hasStatusOk();
        return phone;
    }

    public MvcTestResult get(String path) {
        return exchange(server.get().uri(URI.create(path)));
    }

    MvcTestResult signIn(String name, String password, String next) {
        return post("/sign-in", Map.of("name", name, "password", password, "next", next));
    }

    /** Sends a form that a page of ours showed: that of the sign-in page will do for any. */
    public MvcTestResult post(String path, Map<String, String> fields) {
        return send(HttpMethod.POST, path, fields);
    }

    MvcTestResult send(HttpMethod method, String path, Map<String, String> fields) {
        MockMvcRequestBuilder request =
                server.method(method).uri(URI.create(path)).param("_csrf", formToken());
        fields.forEach(request::param);
        return exchange(request.contentType(MediaType.APPLICATION_FORM_URLENCODED));
    }

    /** Sends a form with what an older page had put into it. */
    MvcTestResult postFrom(String token, String path, Map<String, String> fields) {
        MockMvcRequestBuilder request = server.post().uri(URI.create(path)).param("_csrf", token);
        fields.forEach(request::param);
        return exchange(request.contentType(MediaType.APPLICATION_FORM_URLENCODED));
    }

    /** The same, where a field may have several values. */
    MvcTestResult postAll(String path, Map<String, List<String>> fields) {
        MockMvcRequestBuilder request = server.post().uri(URI.create(path)).param("_csrf", formToken());
        fields.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return exchange(request.contentType(MediaType.APPLICATION_FORM_URLENCODED));
    }

    /** Sends a form that has a file. */
    MvcTestResult upload(String path, Map<String, String> fields, MockPart file) {
        MockMultipartMvcRequestBuilder request = server.post()
                .uri(URI.create(path))
                .multipart()
                .part(file)
                .content(new byte[100])
                .param("_csrf", formToken());
        fields.forEach(request::param);
        return exchange(request, request::exchange);
    }

    /** The same without what shows that the form was ours. */
    MvcTestResult forged(String path, Map<String, String> fields) {
        MockMvcRequestBuilder request = server.post().uri(URI.create(path));
        fields.forEach(request::param);
        return exchange(request.contentType(MediaType.APPLICATION_FORM_URLENCODED));
    }

    public Cookie cookie(String name) {
        return Objects.requireNonNull(cookies.get(name), name);
    }

    void keep(Cookie cookie) {
        cookies.put(cookie.getName(), cookie);
    }

    /** What a page puts into a form, by which it is known as ours. */
    String formToken() {
        Matcher token = TOKEN.matcher(
                assertThat(get("/sign-in")).hasStatusOk().bodyText().actual());
        assertThat(token.find()).as("The form has a token").isTrue();
        return token.group(1);
    }

    private MvcTestResult exchange(MockMvcRequestBuilder request) {
        return exchange(request, request::exchange);
    }

    private MvcTestResult exchange(AbstractMockHttpServletRequestBuilder<?> request, Supplier<MvcTestResult> send) {
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        request.accept(MediaType.TEXT_HTML).locale(Locale.of("es")).with(sent -> {
            sent.setRemoteAddr(address);
            return sent;
        });
        MvcTestResult answer = send.get();
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
