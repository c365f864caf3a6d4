package coop.milpa.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import coop.milpa.access.CreateUser;
import coop.milpa.access.NewUser;
import coop.milpa.access.Users;
import coop.milpa.kernel.Outcome;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.Authenticator;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The second step of coming in, and one's own phone, as a browser sees them. */
@ModuleTest
@AutoConfigureMockMvc
class SecondFactorPagesTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final MockMvcTester server;
    private final Users users;
    private final Cooperatives cooperatives;
    private final Clock clock;

    SecondFactorPagesTests(MockMvcTester server, Users users, Cooperatives cooperatives, Clock clock) {
        this.server = server;
        this.users = users;
        this.cooperatives = cooperatives;
        this.clock = clock;
    }

    @Test
    void afterThePasswordTheCodeIsAskedForAndNothingOpensBefore() {
        NewUser ana = user("teller");
        Authenticator phone = Browser.of(server, ana).setUpPhone(Browser.CHOSEN);
        var browser = new Browser(server);
        String page = "/c/" + ana.signInName().replaceAll(".*@", "");
        assertThat(browser.signIn(ana.signInName(), Browser.CHOSEN, page)).hasRedirectedUrl(page);
        assertThat(browser.get(page)).hasStatus(303).hasRedirectedUrl("/sign-in/code?next=" + page.replace("/", "%2F"));
        assertThat(browser.get("/password")).hasStatus(303);
        assertThat(browser.get("/second-factor")).hasStatus(303);
        assertThat(browser.get("/sign-in/code?next=" + page))
                .hasStatusOk()
                .bodyText()
                .contains("Segundo paso", "autocomplete=\"one-time-code\"", "value=\"" + page + "\"")
                .doesNotContain("href=\"/c/");
        assertThat(browser.post("/sign-in/code", Map.of("code", "123456", "next", page)))
                .hasStatus(422)
                .bodyText()
                .contains("El código no es correcto");
        String code = phone.codeAt(clock.instant().plusSeconds(30));
        assertThat(browser.post("/sign-in/code", Map.of("code", code, "next", page)))
                .hasRedirectedUrl(page);
        assertThat(browser.get(page)).hasStatusOk();
    }

    @Test
    void whoeverHasToHaveAPhoneIsLedToThePage() {
        NewUser eva = user("administrator");
        var browser = new Browser(server);
        browser.signIn(eva.signInName(), eva.password().text(), "");
        browser.post(
                "/password",
                Map.of("current", eva.password().text(), "wanted", Browser.CHOSEN, "repeated", Browser.CHOSEN));
        assertThat(browser.get("/")).hasStatus(303).hasRedirectedUrl("/second-factor");
        assertThat(browser.get("/second-factor"))
                .hasStatusOk()
                .bodyText()
                .contains("Su función pide un segundo factor")
                .doesNotContain("class=\"qr\"", "??");
        assertThat(browser.post("/second-factor/begin", Map.of("password", "no es esta")))
                .hasStatus(422);
        browser.setUpPhone(Browser.CHOSEN);
        assertThat(browser.get("/"))
                .hasStatus(303)
                .hasRedirectedUrl("/c/" + eva.signInName().replaceAll(".*@", ""));
        assertThat(browser.get("/second-factor?lang=en"))
                .bodyText()
                .contains("It is on. You have 10 recovery codes left")
                .doesNotContain("Remove the second factor", "??");
    }

    @Test
    void thePictureSaysWhatTheKeySays() throws IOException, ReaderException {
        NewUser ana = user("teller");
        Browser browser = Browser.of(server, ana);
        browser.post("/second-factor/begin", Map.of("password", Browser.CHOSEN));
        String page = assertThat(browser.get("/second-factor"))
                .hasStatusOk()
                .bodyText()
                .actual();
        String key = found("id=\"key\">([^<]+)<", page).replace(" ", "");
        byte[] png = Base64.getDecoder().decode(found("src=\"data:image/png;base64,([^\"]+)\"", page));
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        int width = picture.getWidth();
        var dots = new RGBLuminanceSource(width, width, picture.getRGB(0, 0, width, width, null, 0, width));
        String said = new QRCodeReader()
                .decode(new BinaryBitmap(new GlobalHistogramBinarizer(dots)), Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
        assertThat(said)
                .startsWith("otpauth://totp/Milpa%3A" + ana.signInName().replace("@", "%40") + "?secret=" + key + "&");
    }

    private static String found(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private NewUser user(String role) {
        String code = "P" + NUMBERS.incrementAndGet();
        var command = new CreateCooperative(code, "Teléfono", "GT", "GTQ", TestClock.TODAY, Choices.none());
        Cooperative home = done(cooperatives.create(command));
        return done(
                users.create(new CreateUser(home.id(), "ana", "Ana", Optional.empty(), new TreeSet<>(List.of(role)))));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }
}
