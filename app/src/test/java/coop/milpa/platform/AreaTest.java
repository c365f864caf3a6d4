package coop.milpa.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class AreaTest {

    private static final Area GUATEMALA = new Area("GT");
    private static final Area DEPARTMENT = new Area("GT-07");
    private static final Area MUNICIPALITY = new Area("GT-0719");

    @Test
    void coversItselfAndWhatLiesInIt() {
        assertThat(GUATEMALA.covers(GUATEMALA)).isTrue();
        assertThat(GUATEMALA.covers(MUNICIPALITY)).isTrue();
        assertThat(DEPARTMENT.covers(MUNICIPALITY)).isTrue();
    }

    @Test
    void coversNeitherWhatItLiesInNorItsNeighbours() {
        assertThat(MUNICIPALITY.covers(DEPARTMENT)).isFalse();
        assertThat(DEPARTMENT.covers(new Area("GT-0801"))).isFalse();
        assertThat(GUATEMALA.covers(new Area("PE-0401"))).isFalse();
    }

    @Test
    void refusesWhatIsNoCode() {
        for (String code : new String[] {"", "gt", "GTM", "GT-1", "GT01", "GT-01A"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Area(code));
        }
    }
}
