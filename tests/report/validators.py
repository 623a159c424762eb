"""The schemas that reports are checked by; schemas/README.md says where they are from."""

import json
from functools import cache
from pathlib import Path

import jsonschema
import xmlschema

FOLDER = Path(__file__).parent / "schemas"

Object = dict[str, object]


@cache
def of_json(name: str) -> jsonschema.protocols.Validator:
    schema = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    jsonschema.Draft4Validator.check_schema(schema)
    return jsonschema.Draft4Validator(schema)


@cache
def of_xml(name: str) -> xmlschema.XMLSchema:
    return xmlschema.XMLSchema(FOLDER / name)


@cache
def closed() -> jsonschema.protocols.Validator:
    """The schema of rdjson without what it lets pass: keys that it does not know."""
    schema = json.loads((FOLDER / "rdjson.json").read_text(encoding="utf-8"))
    for definition in schema["definitions"].values():
        definition["additionalProperties"] = False
    return jsonschema.Draft4Validator(schema)
