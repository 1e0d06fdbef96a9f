package uk.tallystick.query.exhibit;

import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.events.exhibit.ExhibitEvent;
import uk.tallystick.events.exhibit.ExhibitEvent.ExhibitFiled;
import uk.tallystick.query.projection.Columns;
import uk.tallystick.query.projection.Projection;
import uk.tallystick.query.projection.Recorded;
import uk.tallystick.query.projection.Rows;

import java.util.Set;

/** One row per file. */
@Component
class FileProjection implements Projection {

    @Override
    public String name() {
        return "exhibit";
    }

    @Override
    public Set<String> tables() {
        return Set.of("exhibit_file");
    }

    @Override
    public void project(Recorded event, Rows rows) {
        if (!(event.fact() instanceof ExhibitEvent fact)) {
            return;
        }
        switch (fact) {
            case ExhibitFiled filed ->
                    rows.insert(
                            "exhibit_file",
                            Columns.of(event)
                                    .with("id", filed.id())
                                    .with("body", Ids.bodyOf(filed.id()))
                                    .with("about", filed.about())
                                    .with("kind", filed.kind())
                                    .with("title", filed.title())
                                    .with("file_name", filed.fileName())
                                    .with("content", filed.content())
                                    .with("media_type", filed.content().mediaType())
                                    .with("length", filed.content().length())
                                    .map(),
                            event);
        }
    }
}
