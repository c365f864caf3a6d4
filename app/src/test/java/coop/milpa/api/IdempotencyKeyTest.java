package coop.milpa.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Acting;
import coop.milpa.platform.Actor;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What can name a request, and which request it then is. */
class IdempotencyKeyTest {

    private static final Client ONE = client("one");

    private static Client client(String name) {
        var acting = new Acting(Actor.named(Actor.Kind.API, name), "api:10.0.0.7");
        return new Client(new CooperativeId(new UUID(7, 7)), Optional.of("MAIZ"), acting);
    }

    @Test
    void oneToSixtyFourVisibleCharactersAreOne() {
        assertThat(IdempotencyKey.isOne("!")).isTrue();
        assertThat(IdempotencyKey.isOne("~".repeat(64))).isTrue();
        for (String wrong : new String[] {"", " ", "a b", "~".repeat(65), "ñ", "a\n", "\u007f"}) {
            assertThat(IdempotencyKey.isOne(wrong)).as("'%s'", wrong).isFalse();
            assertThatThrownBy(() -> new IdempotencyKey(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theSameKeyOfTheSameSystemIsTheSameRequest() {
        var key = new IdempotencyKey("order-1");
        assertThat(key.request(ONE, 0)).isEqualTo(new IdempotencyKey("order-1").request(client("one"), 0));
        assertThat(key.request(ONE, 0))
                .isNotEqualTo(key.request(ONE, 1))
                .isNotEqualTo(key.request(client("two"), 0))
                .isNotEqualTo(new IdempotencyKey("order-2").request(ONE, 0));
        assertThat(key.request(ONE, 0).value().version()).isEqualTo(8);
        assertThat(key.request(ONE, 0).value().variant()).isEqualTo(2);
    }
}
