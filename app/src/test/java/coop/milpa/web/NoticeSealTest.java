package coop.milpa.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Words that travel with the browser and come back as ours, or not at all. */
class NoticeSealTest {

    private final NoticeSeal seal = new NoticeSeal();

    @Test
    void whatIsOursIsReadAgain() {
        assertThat(seal.opened(seal.sealed("Se creó «Ñandú»."))).contains("Se creó «Ñandú».");
    }

    @Test
    void whatIsNotOursIsNothing() {
        String ours = seal.sealed("Se pagó");
        assertThat(seal.opened(ours.substring(1))).isEmpty();
        assertThat(seal.opened(new NoticeSeal().sealed("Se pagó"))).isEmpty();
        assertThat(seal.opened("")).isEmpty();
        assertThat(seal.opened("a.b.c")).isEmpty();
        assertThat(seal.opened("%.%")).isEmpty();
    }
}
