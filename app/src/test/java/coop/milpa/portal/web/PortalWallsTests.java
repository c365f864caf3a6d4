package coop.milpa.portal.web;

import static coop.milpa.portal.PortalFixture.document;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.MilpaApplication;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.members.Member;
import coop.milpa.portal.PortalFixture;
import coop.milpa.portal.PortalFixture.Place;
import coop.milpa.testing.TestClock;
import coop.milpa.testing.TestDatabase;
import coop.milpa.web.Needs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A member's session opens what is hers and nothing else: every route there is, tried one by one. */
@SpringBootTest(classes = MilpaApplication.class)
@AutoConfigureMockMvc
@Import({TestDatabase.class, TestClock.class, BooksFixture.class, PortalFixture.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class PortalWallsTests {

    private final MockMvcTester server;
    private final RequestMappingHandlerMapping mapping;
    private final PortalFixture fixture;
    private final Place at;

    PortalWallsTests(
            MockMvcTester server,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            PortalFixture fixture) {
        this.server = server;
        this.mapping = mapping;
        this.fixture = fixture;
        this.at = fixture.place();
    }

    @Test
    void aMembersSessionOpensNothingOfTheOffice() {
        MemberBrowser phone = inside();
        int tried = 0;
        for (var route : mapping.getHandlerMethods().entrySet()) {
            String needs = needs(route.getValue());
            if (List.of("", Needs.NOTHING, Needs.MEMBER).contains(needs)) {
                continue;
            }
            for (String address : addresses(route.getKey())) {
                assertThat(phone.anywhere(method(route.getKey()), address, Map.of())
                                .getResponse()
                                .getStatus())
                        .as(address)
                        .isIn(303, 401);
                tried++;
            }
        }
        System.out.println("Routes of the office with a member's session: " + tried + " tried, none answered");
        assertThat(tried).isGreaterThan(100);
    }

    @Test
    void aMembersSessionOpensNothingOfAnotherCooperative() {
        Place other = fixture.place();
        MemberBrowser phone = inside();
        int tried = 0;
        for (var route : mapping.getHandlerMethods().entrySet()) {
            if (needs(route.getValue()).equals(Needs.MEMBER)) {
                for (String address : addresses(route.getKey())) {
                    String there = address.replace(at.home(), other.home());
                    assertThat(phone.anywhere(method(route.getKey()), there, Map.of()))
                            .as(there)
                            .hasRedirectedUrl(other.home() + "/sign-in");
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(15);
    }

    private static String needs(HandlerMethod route) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(route.getMethod(), Needs.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(route.getBeanType(), Needs.class)))
                .map(Needs::value)
                .orElse("");
    }

    private List<String> addresses(RequestMappingInfo route) {
        return route.getPatternValues().stream()
                .map(pattern -> pattern.replace(
                                "{cooperative}", at.cooperative().code())
                        .replaceAll("\\{[^}]+}", "01a20288-0d0d-7000-8ef4-1c660ab89745"))
                .toList();
    }

    private static HttpMethod method(RequestMappingInfo route) {
        return route.getMethodsCondition().getMethods().stream()
                .findFirst()
                .map(named -> named.asHttpMethod())
                .orElse(HttpMethod.GET);
    }

    private MemberBrowser inside() {
        Member rosa = fixture.member(at, "Rosa Choc");
        fixture.activate(at, rosa);
        return MemberBrowser.inside(server, at.home(), document(rosa));
    }
}
