package coop.milpa.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.access.NewUser;
import coop.milpa.access.web.Browser;
import coop.milpa.portal.web.MemberBrowser;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** Somebody who is signed in and sends what no browser would: bytes as they are. */
final class Desk {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final MockMvcTester server;
    private final Cookie[] cookies;
    private final String token;

    private Desk(MockMvcTester server, Cookie[] cookies, String token) {
        this.server = server;
        this.cookies = cookies;
        this.token = token;
    }

    /** What came back, and after how long. */
    record Answer(int status, String body, String type, Optional<String> leadsTo, long nanos) {}

    static Desk of(MockMvcTester server, NewUser user) {
        Browser browser = Browser.of(server, user);
        String page =
                assertThat(browser.get("/password")).hasStatusOk().bodyText().actual();
        Matcher token = TOKEN.matcher(page);
        assertThat(token.find()).isTrue();
        Cookie[] cookies = {browser.cookie("milpa"), browser.cookie("form")};
        return new Desk(server, cookies, token.group(1));
    }

    /** A member who has come in by herself. */
    static Desk of(MockMvcTester server, MemberBrowser browser) {
        Matcher token = TOKEN.matcher(browser.page("/password"));
        assertThat(token.find()).isTrue();
        Cookie[] cookies = {browser.cookie("milpa-member"), browser.cookie("form")};
        return new Desk(server, cookies, token.group(1));
    }

    Answer get(String address) {
        return exchange(server.get().uri(URI.create(address)));
    }

    /**
     * Sends a form.
     *
     * @param body  its fields as they are written in a request
     */
    Answer post(String address, String body) {
        return exchange(server.post()
                .uri(URI.create(address))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("_csrf=" + token + (body.isEmpty() ? "" : "&" + body)));
    }

    /** Sends a form with files. */
    Answer upload(String address, Map<String, String> fields, List<MockMultipartFile> files) {
        var request = server.post().uri(URI.create(address)).multipart().param("_csrf", token);
        files.forEach(request::file);
        fields.forEach(request::param);
        request.cookie(cookies).accept(MediaType.TEXT_HTML);
        long began = System.nanoTime();
        return answer(request.exchange().getResponse(), began);
    }

    private Answer exchange(MockMvcRequestBuilder request) {
        long began = System.nanoTime();
        return answer(
                request.cookie(cookies)
                        .accept(MediaType.TEXT_HTML)
                        .header("Accept-Language", "es")
                        .exchange()
                        .getResponse(),
                began);
    }

    private static Answer answer(MockHttpServletResponse response, long began) {
        long nanos = System.nanoTime() - began;
        String type = String.valueOf(response.getContentType());
        String body = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        return new Answer(response.getStatus(), body, type, Optional.ofNullable(response.getRedirectedUrl()), nanos);
    }
}
