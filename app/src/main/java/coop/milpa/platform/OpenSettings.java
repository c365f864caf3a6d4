package coop.milpa.platform;

import java.util.List;

/** The settings of a module that people may decide by page, in the order in which they are shown. */
public record OpenSettings(List<OpenSetting<?>> settings) {

    public OpenSettings {
        settings = List.copyOf(settings);
    }
}
