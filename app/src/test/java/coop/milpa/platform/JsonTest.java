package coop.milpa.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void writesMapsRecordsAndText() {
        assertThat(Json.of(Map.of("name", "Ñandú \"1\"")).text()).isEqualTo("{\"name\":\"Ñandú \\\"1\\\"\"}");
        assertThat(Json.of(new Subject("job", "7")).text()).isEqualTo("{\"kind\":\"job\",\"id\":\"7\"}");
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThatIllegalArgumentException().isThrownBy(() -> Json.of("x".repeat(100_001)));
    }
}
