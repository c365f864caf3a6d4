package coop.milpa.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.MilpaApplication;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.testing.AtOnce;
import coop.milpa.testing.MovingClock;
import coop.milpa.testing.MovingTime;
import coop.milpa.testing.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** Replies are forgotten after a while; what they told of is not done again all the same. */
@SpringBootTest(classes = MilpaApplication.class)
@AutoConfigureMockMvc
@Import({TestDatabase.class, MovingTime.class, AtOnce.class, ApiFixture.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class ForgottenRepliesTests {

    private final ApiFixture fixture;
    private final TestDatabase.Owner owner;
    private final MovingClock clock;

    ForgottenRepliesTests(ApiFixture fixture, TestDatabase.Owner owner, MovingClock clock) {
        this.fixture = fixture;
        this.owner = owner;
        this.clock = clock;
    }

    @Test
    void whatWasDoneIsNotDoneAgainThoughItsReplyIsForgotten() {
        Cooperative home = fixture.cooperative();
        SavingsAccount hers = fixture.account(home, fixture.member(home, "Rosa Ixchel"), "25.00");
        String key = fixture.key(home.id(), ApiFixture.ALL);
        String deposits = ApiFixture.root(home) + "/deposits";
        assertThat(fixture.post(deposits, key, "order-1", ApiFixture.deposit(hers, "12.50")))
                .hasStatus(201);
        aMonthAgo(home);
        clock.forward(Duration.ofMinutes(2));
        assertThat(fixture.post(deposits, key, "order-2", ApiFixture.deposit(hers, "1.00")))
                .as("with it old replies are forgotten")
                .hasStatus(201);
        assertThat(fixture.get(ApiFixture.root(home) + "/responses/order-1", key))
                .hasStatus(404);
        assertThat(fixture.post(deposits, key, "order-1", ApiFixture.deposit(hers, "12.50")))
                .hasStatus(201)
                .doesNotContainHeader("Idempotency-Replayed");
        assertThat(fixture.get(
                        ApiFixture.root(home) + "/accounts/" + hers.terms().number(), key))
                .bodyText()
                .contains("38.50");
    }

    private void aMonthAgo(Cooperative home) {
        owner.jdbc()
                .sql("update api.reply set asked_at = asked_at - interval '31 days' where cooperative_id = ?")
                .param(home.id().value())
                .update();
    }
}
