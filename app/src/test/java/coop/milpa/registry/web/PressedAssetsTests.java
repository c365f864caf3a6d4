package coop.milpa.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.Decoder;
import coop.milpa.testing.ModuleTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What pages load goes over the wire small, under a name of its own for each content, and is kept for ever. */
@ModuleTest(with = "web")
@AutoConfigureMockMvc
class PressedAssetsTests {

    private static final Pattern ASSET = Pattern.compile("/assets/(htmx|milpa|tabler)-[0-9a-f]{32}\\.(?:css|js)");

    private final MockMvcTester browser;

    PressedAssetsTests(MockMvcTester browser) {
        this.browser = browser;
    }

    @Test
    void eachAssetOfThePageIsPressedAndUnpressesToItself() throws IOException {
        String page = browser.get().uri("/help").exchange().getResponse().getContentAsString();
        Matcher assets = ASSET.matcher(page);
        int found = 0;
        while (assets.find()) {
            found++;
            String name = assets.group().replaceFirst("-[0-9a-f]{32}", "").substring(1);
            byte[] plain = new ClassPathResource("static/" + name).getContentAsByteArray();
            MockHttpServletResponse brotli = ask(assets.group(), "gzip, deflate, br");
            assertThat(brotli.getHeader("Content-Encoding")).isEqualTo("br");
            assertThat(brotli.getHeader("Cache-Control")).contains("max-age=31536000", "immutable");
            assertThat(brotli.getHeader("Vary")).contains("Accept-Encoding");
            assertThat(Decoder.decompress(brotli.getContentAsByteArray()).getDecompressedData())
                    .isEqualTo(plain);
            MockHttpServletResponse gzip = ask(assets.group(), "gzip");
            assertThat(gzip.getHeader("Content-Encoding")).isEqualTo("gzip");
            assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.getContentAsByteArray())).readAllBytes())
                    .isEqualTo(plain);
            assertThat(brotli.getContentAsByteArray().length).isLessThan(gzip.getContentAsByteArray().length);
            assertThat(ask(assets.group(), "br;q=0").getContentAsByteArray()).isEqualTo(plain);
        }
        assertThat(found).isEqualTo(3);
    }

    private MockHttpServletResponse ask(String address, String encodings) {
        return browser.get()
                .uri(address)
                .header("Accept-Encoding", encodings)
                .exchange()
                .getResponse();
    }
}
