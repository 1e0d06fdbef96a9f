package uk.tallystick.query.pages;

import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

import java.util.Set;

/** Has {@link SideMarkup} look through every page that is made. */
@Component
class SideDialect implements IPostProcessorDialect {

    private static final int AFTER_ALL_ELSE = 1000;

    @Override
    public String getName() {
        return "sides";
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return AFTER_ALL_ELSE;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, SideMarkup.class, AFTER_ALL_ELSE));
    }
}
