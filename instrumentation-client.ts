// Before any schema is made: zod would try whether it may use `eval`, and the content security policy report it. Its
// `config()` would bring zod to pages that have no form.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

export {};
