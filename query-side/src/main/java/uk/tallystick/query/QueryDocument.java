package uk.tallystick.query;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

import tools.jackson.databind.JsonNode;

import uk.tallystick.query.asat.One;

/** What the API document cannot read off a query's controller: how it is refused. */
@Configuration(proxyBeanMethods = false)
class QueryDocument {

    private static final String PROBLEM = "Problem";

    static {
        // Any JSON at all, not the properties of the class that holds it.
        SpringDocUtils.getConfig().replaceWithSchema(JsonNode.class, new JsonSchema());
    }

    @Bean
    OperationCustomizer documentedQuery() {
        return (operation, handler) -> isQuery(handler) ? document(operation, handler) : operation;
    }

    @Bean
    OpenApiCustomizer documentedProblems() {
        return document -> {
            document.getInfo().title("Tallystick");
            document.getComponents().addSchemas(PROBLEM, problem());
        };
    }

    private static boolean isQuery(HandlerMethod handler) {
        return handler.getBeanType()
                .getPackageName()
                .startsWith(QueryDocument.class.getPackageName());
    }

    private static Operation document(Operation operation, HandlerMethod handler) {
        var responses = operation.getResponses();
        if (handler.getReturnType().getParameterType() == One.class) {
            responses
                    .computeIfAbsent("200", _ -> new ApiResponse())
                    .addHeaderObject("ETag", new Header().schema(text()));
        }
        responses.addApiResponse("400", refusal("Malformed"));
        responses.addApiResponse("404", refusal("Not known at the point of time asked about"));
        responses.addApiResponse(
                "503",
                refusal("Catching up: ask again")
                        .addHeaderObject("Retry-After", new Header().schema(text())));
        return operation;
    }

    private static ApiResponse refusal(String why) {
        var problem = new MediaType().schema(new JsonSchema().$ref(PROBLEM));
        return new ApiResponse()
                .description(why)
                .content(new Content().addMediaType("application/problem+json", problem));
    }

    /** A problem detail as RFC 9457 has it, with the fields at fault. */
    private static Schema<?> problem() {
        var error = object().addProperty("field", text()).addProperty("message", text());
        Schema<?> errors = new JsonSchema();
        errors.typesItem("array");
        errors.setItems(error);
        return object().addProperty("type", text())
                .addProperty("title", text())
                .addProperty("status", new JsonSchema().typesItem("integer"))
                .addProperty("detail", text())
                .addProperty("instance", text())
                .addProperty("errors", errors);
    }

    private static Schema<?> object() {
        return new JsonSchema().typesItem("object");
    }

    private static Schema<?> text() {
        return new JsonSchema().typesItem("string");
    }
}
