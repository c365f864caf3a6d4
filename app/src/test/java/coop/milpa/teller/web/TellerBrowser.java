package coop.milpa.teller.web;

import coop.milpa.platform.Actor;
import coop.milpa.registry.Cooperatives;
import coop.milpa.teller.TellerFixture;
import coop.milpa.teller.TellerFixture.Place;
import coop.milpa.web.Viewer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Asks for pages about cash on somebody's behalf, with the permissions that she has. */
record TellerBrowser(MockMvcTester browser, TellerFixture tellers, Cooperatives cooperatives) {

    /** Who asks, and what she may. */
    record Who(Actor actor, Viewer viewer) {}

    String address(Place place) {
        return "/c/" + cooperatives.byId(place.cooperative()).orElseThrow().code() + "/cash";
    }

    MvcTestResult get(Who who, String path) {
        return tellers.as(
                who.actor(),
                () -> browser.get()
                        .uri(path)
                        .accept(MediaType.ALL)
                        .header("Accept-Language", "es")
                        .requestAttr(Viewer.class.getName(), who.viewer())
                        .exchange());
    }

    MvcTestResult post(Who who, String path, Map<String, String> fields) {
        return tellers.as(who.actor(), () -> {
            var request = browser.post()
                    .uri(path)
                    .accept(MediaType.TEXT_HTML)
                    .header("Accept-Language", "es")
                    .requestAttr(Viewer.class.getName(), who.viewer());
            fields.forEach((field, text) -> request.param(field, text));
            return request.exchange();
        });
    }

    static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
