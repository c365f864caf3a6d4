package coop.milpa.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/**
 * Prints a page's template as a PDF that can be read aloud: tagged (PDF/UA), with title, language and its own letters.
 * The template says {@code th:replace="~{${layout} :: page(…)}"}: around a page stands the frame, here a sheet of
 * paper. Templates know it as {@code @paper}.
 */
@Component("paper")
public class Paper {

    /** The attribute of a model that says what stands around a template. */
    public static final String LAYOUT = "layout";

    /** Its value for a page. */
    public static final String ON_SCREEN = "web/frame";

    private static final String ON_PAPER = "web/paper";

    private final ITemplateEngine templates;
    private final ApplicationContext beans;

    Paper(ITemplateEngine templates, ApplicationContext beans) {
        this.templates = templates;
        this.beans = beans;
    }

    /** How large a paper is. */
    public enum Size {
        A4,
        A5,
        /** A roll of 80 mm, as slips are printed on. */
        ROLL;

        /** As an address asks for it; what it does not know is the usual one. */
        public static Size asked(Optional<String> given, Size usual) {
            for (Size size : values()) {
                if (given.filter(text -> text.equalsIgnoreCase(size.name())).isPresent()) {
                    return size;
                }
            }
            return usual;
        }
    }

    /**
     * What is to be printed.
     *
     * @param template  its name; among its variables is {@code cooperative}
     * @param variables  of the template
     */
    public record Sheet(String template, Map<String, ?> variables, Locale reader, Size size) {

        public Sheet {
            variables = Map.copyOf(variables);
        }
    }

    /** Whether a template is being printed rather than shown. */
    public boolean printing(String layout) {
        return layout.equals(ON_PAPER);
    }

    /** Where these pages are, without a slash at the end, as papers say it; empty where nobody asked over HTTP. */
    public String address() {
        return RequestContextHolder.getRequestAttributes() == null
                ? ""
                : ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }

    /** Writes the PDF, and leaves the stream open. */
    public void print(Sheet sheet, OutputStream into) {
        try {
            PdfFile.print(page(sheet), into);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The PDF as what a browser keeps under a name. */
    public ResponseEntity<byte[]> answer(Sheet sheet, String fileName) {
        var bytes = new ByteArrayOutputStream();
        print(sheet, bytes);
        String disposition =
                ContentDisposition.attachment().filename(fileName).build().toString();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(bytes.toByteArray());
    }

    private String page(Sheet sheet) {
        Map<String, Object> variables = new HashMap<>(sheet.variables());
        variables.put(LAYOUT, ON_PAPER);
        variables.put("size", sheet.size().name());
        variables.put(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, DefaultConversionService.getSharedInstance()));
        return templates.process(sheet.template(), new Context(sheet.reader(), variables));
    }
}
