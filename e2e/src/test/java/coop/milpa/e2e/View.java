package coop.milpa.e2e;

import com.microsoft.playwright.Browser.NewContextOptions;

/**
 * How somebody looks at the pages.
 *
 * @param width  of her screen
 * @param scripts  whether her browser runs them
 */
record View(String language, int width, boolean scripts) {

    static final int WIDE = 1366;
    static final int PHONE = 360;

    NewContextOptions options() {
        return new NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, 740)
                .setJavaScriptEnabled(scripts);
    }
}
