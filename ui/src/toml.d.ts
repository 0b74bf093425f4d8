/** A TOML file is imported as the value it describes. */
declare module '*.toml' {
  const value: unknown
  export default value
}
