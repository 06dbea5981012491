import * as z from 'zod/mini';

/**
 * The same schema with its objects read by code that is made for their fields (`new Function`) instead of field by field: half the time
 * per intent (docs/performance.md). Only for the service, whose pages' content security policy does not bind it.
 * @returns gives what the schema gives, or undefined where it refuses
 */
export function compile<Schema extends z.core.$ZodType>(
  schema: Schema,
): (value: unknown) => z.output<Schema> | undefined {
  const compiled = compileSchema(schema);
  return (value) => {
    const read = z.safeParse(compiled, value);
    // The compiled schema differs from the given one in how it reads, not in what.
    return read.success ? (read.data as z.output<Schema>) : undefined;
  };
}

/** A schema of a kind that holds no objects here is used as it is. */
function compileSchema(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'object') return new z.core.$ZodObjectJIT({ ...def, shape: compileShape(def.shape) });
  if (def.type === 'array') return new z.core.$ZodArray({ ...def, element: compileSchema(def.element) });
  if (def.type === 'optional') {
    return new z.core.$ZodOptional({ ...def, innerType: compileSchema(def.innerType) });
  }
  return def.type === 'union' ? compileUnion(def) : schema;
}

function compileShape(shape: z.core.$ZodShape): z.core.$ZodShape {
  return Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, compileSchema(field)]));
}

function compileUnion(def: z.core.$ZodUnionDef): z.core.$ZodType {
  const options = def.options.map(compileSchema);
  if (!('discriminator' in def)) return new z.core.$ZodUnion({ ...def, options });
  return new z.core.$ZodDiscriminatedUnion({ ...def, discriminator: String(def.discriminator), options });
}
