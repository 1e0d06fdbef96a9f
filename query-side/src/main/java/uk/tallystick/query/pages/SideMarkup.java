package uk.tallystick.query.pages;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.AttributeValueQuotes;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes two pages parts of one that shows both: within an article that says which side it is, ids
 * and whatever names them begin with the side, and headings are of a level below its own.
 */
public final class SideMarkup extends AbstractTemplateHandler {

    private static final String SIDE = "data-side";
    private static final List<String> NAMING =
            List.of("id", "for", "headers", "aria-labelledby", "aria-describedby", "aria-controls");

    private static final int LEVELS_BELOW = 2;
    private static final int LOWEST = 6;

    private @Nullable String side;

    @Override
    public void handleOpenElement(IOpenElementTag tag) {
        if (tag.hasAttribute(SIDE)) {
            side = tag.getAttributeValue(SIDE);
            super.handleOpenElement(tag);
        } else {
            super.handleOpenElement(lowered(named(tag)));
        }
    }

    @Override
    public void handleStandaloneElement(IStandaloneElementTag tag) {
        super.handleStandaloneElement(named(tag));
    }

    @Override
    public void handleCloseElement(ICloseElementTag tag) {
        if (tag.getElementCompleteName().equals("article")) {
            side = null;
        }
        super.handleCloseElement(
                isLowered(tag.getElementCompleteName())
                        ? getContext()
                                .getModelFactory()
                                .createCloseElementTag(lowered(tag.getElementCompleteName()))
                        : tag);
    }

    private boolean isLowered(String element) {
        return side != null && element.matches("h[1-4]");
    }

    private IOpenElementTag lowered(IOpenElementTag tag) {
        var element = tag.getElementCompleteName();
        return isLowered(element)
                ? getContext()
                        .getModelFactory()
                        .createOpenElementTag(
                                lowered(element),
                                tag.getAttributeMap(),
                                AttributeValueQuotes.DOUBLE,
                                false)
                : tag;
    }

    private static String lowered(String heading) {
        return "h" + Math.min(LOWEST, Integer.parseInt(heading.substring(1)) + LEVELS_BELOW);
    }

    private <T extends IProcessableElementTag> T named(T tag) {
        if (side == null) {
            return tag;
        }
        var named = tag;
        for (var name : NAMING) {
            var value = tag.getAttributeValue(name);
            if (value != null) {
                named = getContext().getModelFactory().setAttribute(named, name, each(value));
            }
        }
        var href = tag.getAttributeValue("href");
        return href != null && href.startsWith("#")
                ? getContext()
                        .getModelFactory()
                        .setAttribute(named, "href", "#" + side + href.substring(1))
                : named;
    }

    /** An attribute may name several. */
    private String each(String ids) {
        return Arrays.stream(ids.split("\\s+"))
                .map(id -> side + id)
                .collect(Collectors.joining(" "));
    }
}
