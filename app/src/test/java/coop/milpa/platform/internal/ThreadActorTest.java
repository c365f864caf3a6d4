package coop.milpa.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import coop.milpa.platform.Acting;
import coop.milpa.platform.Actor;
import org.junit.jupiter.api.Test;

class ThreadActorTest {

    private final ThreadActor current = new ThreadActor(new Machine());

    @Test
    void theUserOfTheOperatingSystemActsUnlessSomeoneElseDoes() {
        assertThat(current.get().actor().kind()).isEqualTo(Actor.Kind.PERSON);
        assertThat(current.get().actor().name()).startsWith(System.getProperty("user.name"));
        assertThat(current.get().from()).startsWith("command-line:");
    }

    @Test
    void itIsTheSameActorEveryTime() {
        assertThat(new ThreadActor(new Machine()).get()).isEqualTo(current.get());
    }

    @Test
    void workOnAnothersBehalfEndsWithTheWork() {
        var close = new Acting(Actor.named(Actor.Kind.JOB, "close"), "job:close");
        var before = current.get();

        assertThat(current.as(close, () -> current.as(before, current::get))).isEqualTo(before);
        assertThat(current.as(close, current::get)).isEqualTo(close);
        assertThatIllegalStateException()
                .isThrownBy(() -> current.as(close, () -> {
                    throw new IllegalStateException();
                }));
        assertThat(current.get()).isEqualTo(before);
    }
}
